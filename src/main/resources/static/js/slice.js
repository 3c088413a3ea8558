// The slice of the research graph: a line of the drawing opens its reason in the list, and a slice that does not come
// leaves a sentence and a way on instead of the placeholder.
"use strict";

document.addEventListener("click", (event) => {
  const line = event.target.closest?.("a.drawing__line");
  const why = line && document.getElementById(line.getAttribute("href").slice(1));
  if (why) {
    event.preventDefault();
    for (let at = why; at; at = at.parentElement?.closest("details")) {
      at.open = true;
    }
    why.scrollIntoView({ block: "center" });
    why.querySelector("summary").focus();
  }
});

for (const failure of ["htmx:timeout", "htmx:sendError", "htmx:responseError"]) {
  document.addEventListener(failure, (event) => {
    const pending = event.target.closest?.(".graph__pending");
    if (pending) {
      pending.querySelector(".graph__building").hidden = true;
      pending.querySelector(".graph__failed").hidden = false;
    }
  });
}
