// The palette: a combobox over the search address, which answers with [role=option] links.

const dialog = document.querySelector("dialog[data-palette]");
if (dialog) watchPalette(dialog);

function watchPalette(palette) {
  const input = palette.querySelector("[role=combobox]");
  const list = palette.querySelector("[role=listbox]");
  const count = palette.querySelector("[data-palette-count]");
  let asking = new AbortController();
  let waiting = 0;
  let isStale = false;

  palette.addEventListener("askwell:open", () => {
    input.select();
    ask();
  });
  input.addEventListener("input", () => {
    isStale = true;
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(event, step);
    else if (event.key === "Enter") follow(event);
  });

  async function ask() {
    asking.abort();
    asking = new AbortController();
    const address = new URL(palette.dataset.palette, location.href);
    address.searchParams.set("q", input.value);
    try {
      const answer = await fetch(address, { headers: { "HX-Request": "true" }, signal: asking.signal });
      if (answer.ok) show(await answer.text());
    } catch (error) {
      if (error.name !== "AbortError") show("");
    }
  }

  function show(html) {
    isStale = false;
    list.innerHTML = html;
    const options = listOptions();
    options.forEach((option, index) => {
      option.id ||= `palette-option-${index}`;
      option.tabIndex = -1;
    });
    input.setAttribute("aria-expanded", String(options.length > 0));
    count.textContent = count.dataset.words.replace("{n}", options.length);
    mark(options[0]);
  }

  function choose(event, step) {
    const options = listOptions();
    if (!options.length) return;
    event.preventDefault();
    const from = options.findIndex((option) => option.ariaSelected === "true");
    mark(options[(from + step + options.length) % options.length]);
  }

  async function follow(event) {
    event.preventDefault();
    // Enter sooner than the answer means what was typed, not what is still listed from before.
    if (isStale) {
      clearTimeout(waiting);
      await ask();
    }
    const option = list.querySelector("[role=option][aria-selected=true]");
    if (option) option.click();
    else input.form.submit();
  }

  function mark(option) {
    for (const other of listOptions()) other.ariaSelected = String(other === option);
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  function listOptions() {
    return [...list.querySelectorAll("[role=option]")];
  }
}
