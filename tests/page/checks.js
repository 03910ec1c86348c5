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
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].map((text) => ({ text, ink: ink(text) }));
    for (const { text, ink: at } of texts)
      if (at.left < frame.left || at.right > frame.right || at.top < frame.top || at.bottom > frame.bottom) wrong.push(`${where(drawing)}: ${name(text)} leaves the drawing`);
    texts.forEach((one, i) => {
      for (const other of texts.slice(i + 1)) if (overlap(one.ink, other.ink)) wrong.push(`${where(drawing)}: ${name(one.text)} and ${name(other.text)} overlap`);
    });
  }

  // On the map of skills: words stay in their box, and no line runs behind a box.
  for (const box of document.querySelectorAll("rect.box")) {
    const { x, y, width: wide, height: high } = box.getBBox();
    const inside = (point, by) => point.x > x + by && point.x < x + wide - by && point.y > y + by && point.y < y + high - by;
    for (let text = box.nextElementSibling; text && text.tagName === "text"; text = text.nextElementSibling) {
      const letters = text.getBBox();
      if (!inside(letters, 0) || letters.x + letters.width > x + wide) wrong.push(`${name(text)} leaves its box`);
    }
    for (const link of document.querySelectorAll("path.link")) {
      const length = link.getTotalLength();
      for (let at = 0; at <= length; at += 3)
        if (inside(link.getPointAtLength(at), 1)) {
          wrong.push(`a line runs behind the box ${box.textContent.slice(0, 40)}`);
          break;
        }
    }
  }
  return wrong;
}
