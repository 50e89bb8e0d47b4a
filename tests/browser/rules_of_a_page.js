// What is wrong with the page as it is drawn: a list of sentences, empty where all is well.
({ thumb }) => {
  const wrong = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const named = (element) => `<${element.localName}> “${(element.textContent || element.name || "").trim().slice(0, 40)}”`;
  const drawn = [...document.querySelectorAll("body *")].filter(seen);

  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    const wide = drawn.filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest(".table-frame, .skip-link"));
    wrong.push(`scrolls sideways because of ${wide.slice(-2).map(named)}`);
  }

  if (drawn.filter((element) => element.localName === "h1").length !== 1) wrong.push("not exactly one h1 is seen");

  const fields = drawn.filter((element) => element.matches("input, select, textarea"));
  for (const field of fields) if (!field.labels?.length) wrong.push(`no label: ${named(field)}`);
  for (const picture of document.images) if (!picture.alt) wrong.push(`picture without words: ${picture.src}`);

  if (thumb) {
    const pressed = drawn.filter((element) => element.matches("a.btn, button, summary, .menu a, select, textarea, input:not([type=checkbox], [type=radio]), .form-check"));
    for (const control of pressed) {
      const height = control.getBoundingClientRect().height;
      if (height < thumb - 0.5) wrong.push(`${Math.round(height)} px high: ${named(control)}`);
    }
  }

  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = channels(getComputedStyle(one).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const contrast = (element) => {
    const [light, dark] = [luminance(channels(getComputedStyle(element).color)), luminance(ground(element))].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const speaks = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  for (const element of drawn.filter((element) => speaks(element) && !element.matches(":disabled, .skip-link"))) {
    if (contrast(element) < 4.5) wrong.push(`contrast ${contrast(element).toFixed(1)}: ${named(element)}`);
  }
  return wrong;
}
