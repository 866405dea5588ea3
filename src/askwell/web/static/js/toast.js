// Toasts: what just happened, and its way back. They leave by themselves, but not while looked at.
// Other modules say something with: document.dispatchEvent(new CustomEvent("askwell:toast", { detail: "…" })).

const STAYS = 8_000;
const STAYS_WITH_UNDO = 30_000;
const region = document.getElementById("toasts");

if (region) {
  welcomeToasts();
  new MutationObserver(welcomeToasts).observe(region, { childList: true });
  document.addEventListener("askwell:toast", (event) => addToast(event.detail));
  document.addEventListener("htmx:responseError", (event) => {
    if (!event.detail.xhr.response?.includes("data-toast")) addToast(region.dataset.refused);
  });
  document.addEventListener("htmx:sendError", () => addToast(region.dataset.unreached));
}

function welcomeToasts() {
  for (const toast of region.querySelectorAll("[data-toast]:not([data-seen])")) {
    toast.dataset.seen = "";
    letLeave(toast);
  }
}

function letLeave(toast) {
  const close = toast.querySelector("[data-toast-close]");
  if (close) {
    close.hidden = false;
    close.addEventListener("click", () => toast.remove());
  }
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => toast.remove(), toast.querySelector("form") ? STAYS_WITH_UNDO : STAYS);
  };
  const stay = () => clearTimeout(timer);
  toast.addEventListener("pointerenter", stay);
  toast.addEventListener("focusin", stay);
  toast.addEventListener("pointerleave", wait);
  toast.addEventListener("focusout", wait);
  wait();
}

function addToast(text) {
  if (!text) return;
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.dataset.toast = "";
  toast.textContent = text;
  region.append(toast);
}
