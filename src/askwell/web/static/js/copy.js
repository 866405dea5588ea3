// Buttons with [data-copy="text"], or [data-copy="#id"] for the text or value of another part.

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  event.preventDefault();
  const said = document.getElementById("toasts")?.dataset ?? {};
  const copied = await copyText(findText(button.dataset.copy));
  document.dispatchEvent(new CustomEvent("askwell:toast", { detail: copied ? said.copied : said.uncopied }));
});

function findText(from) {
  if (!/^#[\w-]+$/.test(from)) return from;
  const part = document.querySelector(from);
  return part?.value ?? part?.innerText ?? "";
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
