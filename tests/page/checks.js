// What is wrong with the page that is open, as sentences; an empty list when all is well. `width`: of the screen. `paper`: it is laid out for printing, where nothing
// can be scrolled.
(width, paper) => {
  const wrong = [];
  const root = document.documentElement;
  const name = (text) => `"${text.textContent.slice(0, 40)}"`;
  const where = (drawing) => drawing.id || drawing.getAttribute("class") || "a drawing";
  // Letters fill the middle of a line's box: two lines of a title may touch, their letters may not. Half a pixel is rounding.
  const ink = (text) => {
    const box = text.getBoundingClientRect();
    return { left: box.left + 0.5, right: box.right - 0.5, top: box.top + 0.2 * box.height, bottom: box.bottom - 0.2 * box.height };
  };
  const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  // A phone zooms out of a page that is too wide, and calls that its width.
  const room = Math.min(width, root.clientWidth);
  if (root.scrollWidth > room) wrong.push(`the page is ${root.scrollWidth} px wide where ${room} are there`);
  if (document.scripts.length) wrong.push("there is a script");
  for (const region of document.querySelectorAll(".wide"))
    if (paper && region.scrollWidth > region.clientWidth) wrong.push(`${region.getAttribute("aria-label")} is cut on paper: ${region.scrollWidth} of ${region.clientWidth} px`);

  for (const drawing of document.querySelectorAll("svg")) {
    if (!drawing.getClientRects().length) continue;
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].map((text) => ({ text, ink: ink(text) }));
    for (const { text, ink: at } of texts)
      if (at.left < frame.left || at.right > frame.right || at.top < frame.top || at.bottom > frame.bottom) wrong.push(`${where(drawing)}: ${name(text)} leaves the drawing`);
    texts.forEach((one, i) => {
      for (const other of texts.slice(i + 1)) if (overlap(one.ink, other.ink)) wrong.push(`${where(drawing)}: ${name(one.text)} and ${name(other.text)} overlap`);
    });
  }

  // Words of the page itself: inside it, whole, and to be told from what they stand on (WCAG 2.2, 1.4.3).
  const seen = (element) => element.getClientRects().length > 0 && element.checkVisibility({ contentVisibilityAuto: true });
  const colour = (text) => text.match(/[\d.]+/g).map(Number);
  const luminance = (text) =>
    colour(text).slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
  const below = (element) => {
    const box = element.closest("svg") && [...element.parentElement.querySelectorAll("rect.box")].filter((rect) => rect.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
    if (box && getComputedStyle(box).fill !== "none") return getComputedStyle(box).fill;
    for (let at = element; at; at = at.parentElement) {
      const background = getComputedStyle(at).backgroundColor;
      if (colour(background)[3] !== 0) return background;
    }
    return "rgb(255, 255, 255)";
  };
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (!own || !seen(element) || ["title", "desc", "style"].includes(element.tagName.toLowerCase())) continue;
    const style = getComputedStyle(element);
    const ink = element.closest("svg") ? style.fill : style.color;
    if (contrast(ink, below(element)) < 4.5) wrong.push(`${name(element)} has a contrast of ${contrast(ink, below(element)).toFixed(2)}`);
    if (element.closest("svg")) continue;
    const at = element.getBoundingClientRect();
    if (!element.closest(".wide") && (at.left < -0.5 || at.right > room + 0.5)) wrong.push(`${name(element)} leaves the page`);
    if (element.scrollWidth > element.clientWidth + 1 && style.display !== "inline") wrong.push(`${name(element)} is cut`);
  }
  for (const row of document.querySelectorAll(".timeline .row")) {
    if (paper && !seen(row)) wrong.push(`${name(row)} is folded away on paper`);
    if (paper && getComputedStyle(row).breakInside !== "avoid") wrong.push(`${name(row)} may be cut on paper`);
  }

  // For those who hear the page: headings in order, drawings with names, tables with heads, no id twice.
  const levels = [...document.querySelectorAll("h1,h2,h3,h4")].map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) wrong.push("the page does not begin with its one h1");
  levels.forEach((level, i) => {
    if (i > 0 && level > levels[i - 1] + 1) wrong.push(`h${level} follows h${levels[i - 1]}`);
  });
  for (const drawing of document.querySelectorAll("svg")) {
    if (drawing.parentElement.closest("svg") || drawing.getAttribute("aria-hidden") === "true" || drawing.closest("[aria-hidden=true]")) continue;
    const title = document.getElementById(drawing.getAttribute("aria-labelledby"));
    const description = document.getElementById(drawing.getAttribute("aria-describedby"));
    if (drawing.getAttribute("role") !== "img" || !title || !title.textContent.trim() || !description || !description.textContent.trim()) wrong.push(`${where(drawing)} has no name`);
  }
  for (const table of document.querySelectorAll("table")) {
    if (!table.querySelector("th[scope=col]")) wrong.push("a table has no heads");
    const rows = [...table.rows].map((row) => row.cells.length);
    if (rows.some((cells) => cells > rows[0])) wrong.push("a row of a table has more cells than its head");
  }
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`the id ${id} stands twice`);

  // On the map of skills: words stay in their box, and no line runs behind a box.
  const linked = [...document.querySelectorAll("path.link")].filter((link) => link.ownerSVGElement.querySelector("rect.box") && seen(link)).map((link) => {
    const points = [];
    const length = link.getTotalLength();
    for (let at = 0; at <= length; at += 3) points.push(link.getPointAtLength(at));
    return [link, points];
  });
  for (const box of document.querySelectorAll("rect.box")) {
    if (!seen(box)) continue;
    const { x, y, width: wide, height: high } = box.getBBox();
    const inside = (point, by) => point.x > x + by && point.x < x + wide - by && point.y > y + by && point.y < y + high - by;
    for (let text = box.nextElementSibling; text && text.tagName === "text"; text = text.nextElementSibling) {
      const letters = text.getBBox();
      if (!inside(letters, 0) || letters.x + letters.width > x + wide) wrong.push(`${name(text)} leaves its box`);
    }
    for (const [link, points] of linked)
      if (link.parentElement === box.parentElement && points.some((point) => inside(point, 1))) wrong.push(`a line runs behind the box ${box.textContent.slice(0, 40)}`);
  }
  return wrong;
}
