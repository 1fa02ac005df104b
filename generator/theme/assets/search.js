// Search as you type on the search page. Without this file, or where it fails, the alphabetical list does the work.
const box = document.querySelector(".vg-search[data-pagefind]");
const field = box?.querySelector("input[name=q]");

if (field) {
  const find = (selector) => box.querySelector(selector);
  const form = find("form");
  const kinds = find("fieldset");
  const status = find("[role=status]");
  const elsewhere = find(".vg-search__elsewhere");
  const results = find(".vg-search__results");
  const index = find(".vg-search__index");
  const list = find("ol");
  const { pagefind: address, none, one, many, failed } = box.dataset;
  let engine;
  let latest = 0;
  let timer;

  // Titles weigh most, then everyday words; a part of a compound word is better than nothing.
  const ranking = { metaWeights: { title: 9, topics: 5, text: 1, parts: 1 } };
  const load = () =>
    (engine ??= import(new URL(address, document.baseURI)).then(async (module) => {
      await module.options({ ranking });
      await module.init();
      return module;
    }));

  const say = (count, query) => {
    const text = count === 0 ? none : count === 1 ? one : many;
    status.textContent = text.replace("{count}", () => count).replace("{query}", () => query);
  };

  // Changes places at once, while the reader types; what comes later moves nothing.
  const open = (query, hasPages) => {
    results.hidden = !hasPages;
    index.hidden = hasPages;
    kinds.hidden = kinds.disabled = !query;
    if (!elsewhere) return;
    elsewhere.hidden = !query;
    for (const link of document.querySelectorAll("a[hreflang]")) link.search = new URLSearchParams({ q: query });
  };

  const show = (pages, query) => {
    list.replaceChildren(...pages.map(entry));
    open(query, pages.length > 0);
  };

  // Pagefind marks the words it found; everything else in the excerpt is taken as plain text.
  const marked = (html) => new DOMParser().parseFromString(html, "text/html").body;

  const entry = ({ url, meta, excerpt, filters }) => {
    const item = document.createElement("li");
    const add = (name, text) => Object.assign(item.appendChild(document.createElement(name)), { textContent: text });
    add("a", meta.title).href = url;
    item.append(" ");
    const kind = kinds.querySelector(`[value="${filters.kind}"]`);
    add("span", kind.parentNode.textContent.trim()).className = "vg-search__kind";
    const found = marked(excerpt);
    const line = add("p", filters.kind === "page" && found.querySelector("mark") ? "" : meta.text);
    if (!line.textContent) {
      for (const node of found.childNodes) {
        const part = node.nodeName === "MARK" ? line.appendChild(document.createElement("mark")) : line;
        part.append(node.textContent);
      }
    }
    return item;
  };

  // Where no word begins as the query does, Pagefind falls back on ever shorter beginnings; those are not what was asked.
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const isMeant = (query) => {
    const asked = plain(query).split(/\s+/);
    return ({ excerpt }) => {
      const words = [...marked(excerpt).querySelectorAll("mark")].map((mark) => plain(mark.textContent));
      return !words.length || words.some((word) => asked.some((one) => word.startsWith(one.slice(0, word.length > 4 ? 4 : 3))));
    };
  };

  // Whoever writes å, ä and ö means them.
  const ask = async (module, query) => {
    const kind = form.elements.kind.value;
    await module.options({ exactDiacritics: plain(query) !== query.toLowerCase() });
    return (await module.search(query, kind ? { filters: { kind } } : {})).results;
  };

  const search = async () => {
    const query = field.value.trim();
    const turn = ++latest;
    clearTimeout(timer);
    if (!query) {
      status.textContent = "";
      return show([], "");
    }
    try {
      const found = await ask(await load(), query);
      const pages = await Promise.all(found.slice(0, 30).map((hit) => hit.data()));
      if (turn !== latest) return;
      // Pages that have the words in their title just as they were written stand first.
      const isTitled = ({ meta }) => ` ${plain(meta.title)}`.includes(` ${plain(query)}`);
      const meant = pages.filter(isMeant(query)).sort((a, b) => isTitled(b) - isTitled(a));
      show(meant, query);
      say(meant.length && found.length - pages.length + meant.length, query);
    } catch {
      engine = undefined;
      show([], "");
      status.textContent = failed;
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    const query = field.value.trim();
    open(query, query !== "");
    timer = setTimeout(search, 200);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    field.value = "";
    search();
  });
  kinds.addEventListener("change", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) {
    open(field.value, true);
    search();
  }
}
