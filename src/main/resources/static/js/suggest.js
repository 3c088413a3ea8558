// Suggestions under a search field: links that htmx brings and that Tab reaches by itself. This adds the arrow keys, Escape,
// and the field's own Enter. Without it nothing is lost but these keys.
"use strict";

for (const box of document.querySelectorAll("[data-suggest]")) {
  const field = box.querySelector("input");
  const links = () => [...box.querySelectorAll(".suggest__list a")];

  field.addEventListener("input", () => {
    delete box.dataset.closed;
    if (field.value.trim() === "") {
      box.querySelector(".suggest__list").replaceChildren();
    }
  });
  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) {
      delete box.dataset.closed;
    }
  });
  box.addEventListener("keydown", (event) => {
    const open = box.dataset.closed === undefined && links().length > 0;
    const at = links().indexOf(document.activeElement);
    if (event.key === "Escape" && open) {
      event.preventDefault();
      field.focus();
      box.dataset.closed = "";
    } else if (event.key === "ArrowDown" && links().length > 0) {
      event.preventDefault();
      delete box.dataset.closed;
      links()[Math.min(at + 1, links().length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? field : links()[at - 1]).focus();
    }
  });
}
