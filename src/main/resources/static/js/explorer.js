// The explorer on a canvas: the same graph as the drawing and the list, to move, zoom and walk by keyboard. What is shown
// always follows the address; expanding is the link of the list, which htmx follows in place.
"use strict";

(() => {
  const status = document.getElementById("graph-status");
  const narrow = matchMedia("(max-width: 63.99rem)");
  let free = !narrow.matches;
  let cy = null;
  let chosen = null;

  const colour = (name) => {
    const probe = document.createElement("span");
    probe.className = "explorer__" + name;
    document.body.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };

  const style = () => {
    const [ink, quiet, edge, accent, paper] = ["ink", "quiet", "edge", "accent", "paper"].map(colour);
    const shape = { person: "ellipse", work: "rectangle", topic: "diamond", institution: "triangle" };
    const font = getComputedStyle(document.body).fontFamily;
    return [
      { selector: "node", style: {
        label: "data(label)", width: 12, height: 12, shape: (node) => shape[node.data("kind")],
        "background-color": paper, "border-color": accent, "border-width": 1.75, color: ink,
        "font-family": font, "font-size": 14, "text-valign": "center", "text-margin-x": 6,
        "text-halign": "data(side)", "min-zoomed-font-size": 5,
      } },
      { selector: "node[side = 'left']", style: { "text-margin-x": -6 } },
      { selector: "node[side = 'center']", style: {
        shape: "round-rectangle", width: 190, height: 42, "background-color": accent, color: paper, "font-weight": 600,
        "text-margin-x": 0, "text-wrap": "ellipsis", "text-max-width": 175,
      } },
      { selector: "node[?open]", style: { "background-color": accent } },
      { selector: "edge", style: {
        "line-color": edge, "curve-style": "unbundled-bezier", "control-point-distances": 0, "control-point-weights": 0.5,
        width: (tie) => (tie.data("weight") > 0 ? 1 + 2.5 * tie.data("strength") : 1.2), opacity: 0.55,
      } },
      { selector: "edge.near", style: { "line-color": accent, opacity: 1 } },
      { selector: "node:selected", style: { "border-width": 4, "border-color": accent, color: accent, "font-weight": 600 } },
      { selector: "node:selected[side = 'center']", style: { color: paper, "border-color": ink } },
      { selector: "core", style: { "active-bg-color": quiet, "selection-box-opacity": 0 } },
    ];
  };

  const entry = (id) => document.querySelector(`.tie[data-node="${CSS.escape(id)}"]`);
  const link = (id) => [...document.querySelectorAll(`.tie[data-node="${CSS.escape(id)}"] .tie__open`)][0];
  const button = (what) => document.querySelector(`#explorer [data-do="${what}"]`);

  /** All of it, but a small graph no larger than the drawing that it stands for. */
  function fit() {
    cy.fit(undefined, 16);
    if (cy.zoom() > 1.25) {
      cy.zoom(1.25);
      cy.center();
    }
  }

  function choose(node) {
    cy.elements().unselect();
    cy.edges().removeClass("near");
    document.querySelectorAll(".tie--chosen").forEach((one) => one.classList.remove("tie--chosen"));
    chosen = node ? node.id() : null;
    button("expand").disabled = !chosen || !link(chosen);
    button("page").disabled = !node?.data("href");
    if (!node) {
      return;
    }
    node.select();
    node.connectedEdges().addClass("near");
    entry(chosen)?.classList.add("tie--chosen");
    const box = node.renderedBoundingBox();
    if (box.x1 < 0 || box.y1 < 0 || box.x2 > cy.width() || box.y2 > cy.height()) {
      cy.center(node);
    }
    const tie = node.connectedEdges().first().data("tie") ?? "";
    status.textContent = [node.data("name"), node.data("kind"), node.data("note"), tie].filter(Boolean).join(", ");
  }

  function walk(dx, dy) {
    const from = cy.getElementById(chosen ?? "");
    if (from.empty()) {
      choose(cy.nodes().first());
      return;
    }
    const at = from.position();
    let best = null;
    let least = Infinity;
    cy.nodes().forEach((node) => {
      const x = node.position("x") - at.x;
      const y = node.position("y") - at.y;
      const along = x * dx + y * dy;
      const cost = along + 2.5 * Math.abs(x * dy) + 2.5 * Math.abs(y * dx);
      if (node.id() !== chosen && along > 1 && cost < least) {
        best = node;
        least = cost;
      }
    });
    if (best) {
      choose(best);
    }
  }

  const zoom = (factor) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  const expand = () => {
    const open = chosen && link(chosen);
    if (open) {
      status.textContent = "Expanding";
      open.click();
    }
  };
  const deeds = {
    free: () => show(!free),
    in: () => zoom(1.3),
    out: () => zoom(1 / 1.3),
    fit,
    expand,
    page: () => { window.location.href = cy.getElementById(chosen).data("href"); },
  };
  const keys = {
    ArrowLeft: () => walk(-1, 0), ArrowRight: () => walk(1, 0), ArrowUp: () => walk(0, -1), ArrowDown: () => walk(0, 1),
    Enter: expand, "+": deeds.in, "=": deeds.in, "-": deeds.out, 0: deeds.fit,
  };

  async function draw(canvas) {
    const answer = await fetch(canvas.dataset.graph, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error("no graph");
    }
    const graph = await answer.json();
    cy?.destroy();
    cy = cytoscape({
      container: canvas, elements: graph.elements, style: style(), layout: { name: "preset", padding: 16 },
      minZoom: 0.2, maxZoom: 4, boxSelectionEnabled: false, selectionType: "single", autounselectify: false,
      userZoomingEnabled: false,
    });
    fit();
    // A wheel scrolls the page until somebody has taken hold of the graph.
    canvas.addEventListener("pointerdown", () => canvas.focus({ preventScroll: true }));
    canvas.addEventListener("focus", () => cy.userZoomingEnabled(true));
    canvas.addEventListener("blur", () => cy.userZoomingEnabled(false));
    canvas.addEventListener("keydown", (event) => {
      const deed = !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key];
      if (deed) {
        event.preventDefault();
        deed();
      }
    });
    cy.on("tap", (event) => choose(event.target === cy ? null : event.target.isNode() ? event.target : null));
    cy.on("tap", "edge", (event) => {
      const [one, other] = [event.target.data("source"), event.target.data("target")];
      reveal(document.getElementById(`why-${one}-${other}`));
    });
    cy.on("dbltap", "node", (event) => {
      choose(event.target);
      expand();
    });
    if (chosen) {
      choose(cy.getElementById(chosen).nonempty() ? cy.getElementById(chosen) : null);
    }
    canvas.dataset.ready = "true";
  }

  function reveal(why) {
    if (why) {
      why.open = true;
      why.scrollIntoView({ block: "center" });
      why.querySelector("summary").focus({ preventScroll: true });
    }
  }

  async function show(wanted) {
    free = wanted;
    const canvas = document.querySelector(".explorer__canvas");
    if (!canvas) {
      return;
    }
    document.querySelector(".explorer__tools").hidden = false;
    canvas.hidden = !free;
    document.querySelector(".explorer__drawing").hidden = free;
    document.querySelector(".explorer__zoom").hidden = !free;
    button("free").setAttribute("aria-pressed", String(free));
    if (free && !canvas.dataset.ready) {
      try {
        await draw(canvas);
      } catch {
        await show(false);
      }
    }
  }

  document.addEventListener("click", (event) => {
    const deed = event.target.closest?.("#explorer [data-do]");
    const line = event.target.closest?.("a.drawing__line");
    if (deed) {
      deeds[deed.dataset.do]();
    } else if (line) {
      event.preventDefault();
      reveal(document.getElementById(line.getAttribute("href").slice(1)));
    }
  });
  document.addEventListener("focusin", (event) => {
    const tie = event.target.closest?.(".tie");
    const node = cy && free && tie && cy.getElementById(tie.dataset.node);
    if (node?.nonempty()) {
      choose(node);
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    const held = document.activeElement === document.body;
    show(free).then(() => {
      const opened = document.querySelectorAll(".explorer__close").length;
      status.textContent = `${cy ? cy.nodes().length : ""} nodes shown, ${opened} expanded`;
      if (held && free) {
        document.querySelector(".explorer__canvas")?.focus({ preventScroll: true });
      }
    });
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy?.style(style()));
  narrow.addEventListener("change", () => show(!narrow.matches));
  show(free);
})();
