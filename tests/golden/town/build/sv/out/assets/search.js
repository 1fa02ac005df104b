// Search as you type on the search page. Without this file, or where it fails, the alphabetical list does the work.
const box = document.querySelector(".vg-search[data-pagefind]");
const field = box?.querySelector("input[name=q]");

if (field) {
  const form = box.querySelector("form");
  const status = box.querySelector("[role=status]");
  const results = box.querySelector(".vg-search__results");
  const list = results.querySelector("ol");
  const { pagefind: address, none, one, many, failed } = box.dataset;
  let engine;
  let latest = 0;
  let timer;

  const load = () =>
    (engine ??= import(new URL(address, document.baseURI)).then(async (module) => {
      await module.init();
      return module;
    }));

  const say = (count, query) => {
    const text = count === 0 ? none : count === 1 ? one : many;
    status.textContent = text.replace("{count}", () => count).replace("{query}", () => query);
  };

  const empty = () => {
    status.textContent = "";
    list.replaceChildren();
    results.hidden = true;
  };

  // Pagefind marks the words it found; everything else in the excerpt is taken as plain text.
  const excerpt = (html) => {
    const line = document.createElement("p");
    for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
      const part = node.nodeName === "MARK" ? line.appendChild(document.createElement("mark")) : line;
      part.append(node.textContent);
    }
    return line;
  };

  const entry = ({ url, meta, excerpt: html }) => {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.href = url;
    link.textContent = meta.title ?? url;
    item.append(excerpt(html));
    return item;
  };

  const search = async () => {
    const query = field.value.trim();
    const turn = ++latest;
    clearTimeout(timer);
    if (!query) return empty();
    try {
      const found = (await (await load()).search(query)).results;
      const pages = await Promise.all(found.slice(0, 30).map((hit) => hit.data()));
      if (turn !== latest) return;
      list.replaceChildren(...pages.map(entry));
      results.hidden = !pages.length;
      say(found.length, query);
    } catch {
      engine = undefined;
      empty();
      status.textContent = failed;
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 200);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    clearTimeout(timer);
    latest++;
    field.value = "";
    empty();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) search();
}
