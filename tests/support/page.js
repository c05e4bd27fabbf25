// What a visitor perceives of a page: visible things by their name, as a person or a screen reader would call them.
const tidy = (text) => (text ?? "").replace(/[\s\u00a0\u202f]+/g, " ").trim();
const visible = (element) =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
  !element.closest("[inert], [aria-hidden=true]");
const kinds = {
  button: "button, summary, [role=button], input[type=submit]",
  link: "a[href]",
  field: "input:not([type=radio]):not([type=checkbox]), textarea, select",
  choice: "input[type=radio], input[type=checkbox]",
  heading: "h1, h2, h3",
};
const labelled = (element) =>
  (element.getAttribute("aria-labelledby") ?? "")
    .split(" ")
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ");
const nameOf = (element) =>
  tidy(element.getAttribute("aria-label")) ||
  tidy(labelled(element)) ||
  tidy([...(element.labels ?? [])].map((label) => label.textContent).join(" ")) ||
  tidy(element.textContent);
// Whole name first, then its beginning: labels often end in a unit or a symbol. The letter of an option stands before
// its text, so of a choice any part will do.
const find = (kind, name) => {
  const wanted = tidy(name);
  const there = [...document.querySelectorAll(kinds[kind])].filter(
    (element) => visible(element) || [...(element.labels ?? [])].some(visible),
  );
  return (
    there.find((element) => nameOf(element) === wanted) ??
    there.find((element) => nameOf(element).startsWith(wanted)) ??
    (kind === "choice" ? there.find((element) => nameOf(element).includes(wanted)) : null) ??
    null
  );
};
const names = (kind) => [...document.querySelectorAll(kinds[kind])].filter(visible).map(nameOf);
