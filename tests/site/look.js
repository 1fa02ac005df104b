// Our own look at a page that is open in a browser. Returns a list of faults, one sentence each.
() => {
  const found = [];
  const root = document.documentElement;
  const at = (element) => {
    const name = element.localName + (element.id ? `#${element.id}` : "");
    const style = element.getAttribute?.("class")?.trim().split(/\s+/).join(".");
    const text = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `${name}${style ? `.${style}` : ""} “${text}”`;
  };
  const say = (rule, element, more = "") => found.push(`${rule}: ${at(element)}${more && ` ${more}`}`);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  // Text kept for those who listen: one pixel, clipped away.
  const spoken = (element) => {
    for (let one = element; one && one !== root; one = one.parentElement)
      if (getComputedStyle(one).clipPath === "inset(50%)") return true;
    return false;
  };
  const scroller = (element) => {
    for (let one = element; one && one !== document.body; one = one.parentElement)
      if (/auto|scroll/.test(getComputedStyle(one).overflowX)) return one;
    return null;
  };

  // --- nothing sticks out, nothing is cut, nothing lies on top of something else ------------------------------------
  const wide = innerWidth;
  if (root.scrollWidth > wide) found.push(`sideways: the page is ${root.scrollWidth} wide in ${wide}`);

  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || /^(title|desc|style|script|noscript)$/.test(parent.localName)) continue;
    if (!shown(parent) || spoken(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
    const scrolls = scroller(parent);
    for (const rect of rects) {
      if (!scrolls && (rect.left < -1 || rect.right > wide + 1)) {
        say("outside", parent, `from ${Math.round(rect.left)} to ${Math.round(rect.right)} of ${wide}`);
        break;
      }
      lines.push({ rect, node, parent });
    }
    for (let one = parent; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
      const box = one.getBoundingClientRect();
      const slack = one.localName === "svg" ? 1 : 2;
      const cut = rects.find(
        (rect) =>
          rect.left < box.left - slack ||
          rect.right > box.right + slack ||
          rect.top + rect.height * 0.15 < box.top ||
          rect.bottom - rect.height * 0.15 > box.bottom,
      );
      if (cut) {
        say("cut", parent, `by ${at(one)}`);
        break;
      }
    }
  }
  // Line boxes may touch; letters may not. The upper and lower quarter of a line is room for accents.
  lines.sort((a, b) => a.rect.top - b.rect.top);
  lines.forEach((one, index) => {
    for (let next = index + 1; next < lines.length; next++) {
      const other = lines[next];
      if (other.rect.top > one.rect.bottom) break;
      if (other.node === one.node) continue;
      const [a, b] = [one.rect, other.rect];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom - a.height / 4, b.bottom - b.height / 4) - Math.max(a.top + a.height / 4, b.top + b.height / 4);
      if (across > 1.5 && down > 1.5) {
        say("overlap", one.parent, `and ${at(other.parent)}`);
        break;
      }
    }
  });

  // --- contrast: every letter against what lies behind it, in drawings too ------------------------------------------
  const colour = (text) => {
    const [r, g, b, a = 1] = (text.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    return text.startsWith("color(srgb") ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const ground = colour(getComputedStyle(one).backgroundColor);
      if (ground[3] === 1) return ground;
      if (ground[3] > 0) say("see-through", one);
    }
    return colour(matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)");
  };
  const seen = new Set();
  for (const { parent } of lines) {
    if (seen.has(parent)) continue;
    seen.add(parent);
    const style = getComputedStyle(parent);
    const ink = colour(parent.closest("svg") ? style.fill : style.color);
    const [a, b] = [light(ink), light(behind(parent))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const opacity = parent.closest("svg") ? 1 : Number(style.opacity);
    if (ink[3] < 1 || opacity < 1) say("see-through", parent);
    if (ratio < (isLarge ? 4.5 : 7)) say("contrast", parent, `${ratio.toFixed(2)}:1`);
  }

  // --- targets ------------------------------------------------------------------------------------------------------
  const main = ".vg-bar a, .vg-bar summary, .vg-site, .vg-foot li a, .vg-pager a, form input, form button, .vg-skip:focus";
  const targets = [...document.querySelectorAll("a[href], button, input, select, summary")].filter(
    (one) => shown(one) && !spoken(one),
  );
  const isPaper = matchMedia("print").matches;
  for (const target of isPaper ? [] : targets) {
    // A round button and the words beside it are one target.
    const boxes = [...(target.matches("[type=radio], [type=checkbox]") ? target.closest("label") : target).getClientRects()];
    const [width, height] = [Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height))];
    if (target.matches(main)) {
      if (width < 43.9 || height < 43.9) say("target-44", target, `${width.toFixed(1)} × ${height.toFixed(1)}`);
    } else if ((width < 24 || height < 24) && !inSentence(target)) {
      say("target-24", target, `${width.toFixed(1)} × ${height.toFixed(1)}`);
    }
  }
  // A link in running text takes its height from the line; WCAG 2.5.8 excepts it.
  function inSentence(element) {
    if (getComputedStyle(element).display !== "inline") return false;
    const block = element.closest("p, li, dd, dt, td, th, figcaption, caption, blockquote");
    if (!block) return false;
    const own = [...block.querySelectorAll("a")].map((one) => one.textContent.length).reduce((sum, n) => sum + n, 0);
    return block.textContent.trim().replace(/\s+/g, " ").length > own + 3;
  }

  // --- names --------------------------------------------------------------------------------------------------------
  const name = (element) => {
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll("[aria-hidden=true], [hidden]")) hidden.remove();
    return (element.getAttribute("aria-label") ?? copy.textContent).trim().replace(/\s+/g, " ").toLowerCase();
  };
  const leads = new Map();
  for (const link of targets.filter((one) => one.localName === "a")) {
    const own = name(link);
    if (!own) say("nameless", link);
    const first = leads.get(own);
    if (first && first.href !== link.href) say("same-name", link, `leads to ${link.href} and ${first.href}`);
    else leads.set(own, link);
  }
  const summaries = targets.filter((one) => one.localName !== "a" && one.localName !== "input").map(name);
  for (const own of summaries.filter((one, index) => summaries.indexOf(one) !== index))
    found.push(`same-name: two controls are called “${own}”`);

  // --- language -----------------------------------------------------------------------------------------------------
  const spokenIn = (element) => element.closest("[lang]").lang.split("-")[0];
  const common = {
    sv: "och att som för är inte med på av till kommunen från eller har kan ska",
    en: "the and of is are was with for from that this which not have has by",
  };
  const wordsOf = Object.fromEntries(Object.entries(common).map(([lang, text]) => [lang, new Set(text.split(" "))]));
  const judge = (text, element, where) => {
    if (!/\s/.test(text.trim())) return; // a single word, or an address
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const lang = spokenIn(element);
    const counts = Object.entries(wordsOf).map(([one, set]) => [one, new Set(words.filter((w) => set.has(w))).size]);
    const own = counts.find(([one]) => one === lang)?.[1] ?? 0;
    for (const [one, count] of counts)
      if (one !== lang && count >= 2 && count > own) say("language", element, `${where} is ${one}, marked ${lang}`);
    const script = text.match(/\p{Script=Arabic}/u) ? "ar" : null;
    if (script && lang !== script) say("language", element, `${where} is ${script}, marked ${lang}`);
    if (lang === "ar" && !script && words.filter((word) => word.length > 3).length > 4 && element.closest("p, li, td, th, dd, h1, h2, h3, h4, a"))
      say("language", element, `${where} is not Arabic`);
  };
  for (const { node, parent } of new Map(lines.map((line) => [line.node, line])).values())
    if (!parent.closest("code")) judge(node.data, parent, "text");
  for (const element of document.querySelectorAll("[aria-label], [alt], [title], svg title, svg desc"))
    for (const text of [element.ariaLabel, element.getAttribute("alt"), element.title, element.closest("svg") && element.textContent])
      if (text && shown(element.closest("svg") ?? element)) judge(text, element, "name");
  for (const link of document.querySelectorAll("header a[hreflang]"))
    if (link.lang !== link.hreflang) say("language", link, `leads to ${link.hreflang}, marked ${link.lang || "nothing"}`);
  if (!root.lang || !root.dir) found.push("language: the page has no lang or no dir");

  // --- manners ------------------------------------------------------------------------------------------------------
  const kept = [document.cookie, localStorage.length, sessionStorage.length];
  if (kept.join() !== ",0,0") found.push(`storage: ${kept}`);
  for (const one of document.querySelectorAll("[style], [onclick], iframe, object, embed"))
    say("inline", one);
  if (document.querySelectorAll("h1").length !== 1) found.push("h1: there is not exactly one");
  return [...new Set(found)];
}
