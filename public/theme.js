// Sets the theme before the first paint. A classic script of its own, because the page allows no inline script.
(function () {
  const parameters = new URLSearchParams(location.search);
  let theme = null;
  try {
    // An embedded view reads no storage: the page around it may choose.
    theme = parameters.has("embed") ? parameters.get("theme") : localStorage.getItem("stagegraph:theme");
  } catch {
    // Without storage the system's theme is used.
  }
  if (theme !== "light" && theme !== "dark") theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.dataset.theme = theme;
})();
