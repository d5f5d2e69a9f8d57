// Says so where the page does not come up at all, and shows the kept text. A classic script of its own, so that it runs
// when the page's own scripts do not, or in a browser that is too old for them.
(function () {
  function readText() {
    try {
      const kept = localStorage.getItem("stagegraph:file:" + (sessionStorage.getItem("stagegraph:shown") ?? ""));
      const file = kept === null ? null : JSON.parse(kept);
      return file !== null && typeof file.dockerfile === "string" ? file.dockerfile : "";
    } catch {
      return "";
    }
  }

  /** @param {string} name @param {string} text */
  function make(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  function tell() {
    const root = document.getElementById("root");
    if (root === null || root.childElementCount > 0) return;
    const page = make("main", "");
    page.className = "crash";
    page.append(make("h1", "The page does not start"));
    page.append(make("p", "A script of the page failed or did not load. Check the connection and reload, or use a newer browser. What you wrote is kept."));
    const reload = make("button", "Reload");
    reload.className = "button";
    reload.dataset.look = "solid";
    reload.addEventListener("click", () => location.reload());
    page.append(reload);
    const text = readText();
    if (text !== "") {
      const area = document.createElement("textarea");
      area.className = "crash-text";
      area.readOnly = true;
      area.rows = 12;
      area.value = text;
      area.setAttribute("aria-label", "Your Dockerfile");
      page.append(area);
    }
    root.replaceChildren(page);
  }

  // A failing script tells after it has failed; one that does not load tells no one but the capturing listener.
  window.addEventListener("error", () => setTimeout(tell), true);
  window.addEventListener("unhandledrejection", () => setTimeout(tell));
})();
