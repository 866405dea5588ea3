// Forms with [data-autosave] save as one types, and try again while the server is away.
// The server answers 204; "X-Version" moves the form's hidden version on, "X-Address" its address.
// <output data-autosave-state> says where it stands; its data-saving, -saved, -kept, -refused hold the words.
// kept-text.js holds the text meanwhile; it hears askwell:saving and askwell:saved.

const PAUSE = 800;
const LONGEST_WAIT = 60_000;

document.querySelectorAll("form[data-autosave]").forEach(watchForm);
document.addEventListener("htmx:load", (event) => {
  event.detail.elt.querySelectorAll?.("form[data-autosave]").forEach(watchForm);
});

function watchForm(form) {
  if (form.dataset.autosaves !== undefined) return;
  form.dataset.autosaves = "";
  const state = form.querySelector("[data-autosave-state]");
  let changes = 0;
  let saved = 0;
  let timer = 0;
  let wait = PAUSE;
  let saving = null;

  form.addEventListener("input", () => {
    changes += 1;
    wait = PAUSE;
    plan();
  });
  form.addEventListener("submit", waitForSave);
  window.addEventListener("online", () => changes > saved && save());

  function plan() {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  // A press while a save is under way would carry the version from before it: a conflict with oneself.
  function waitForSave(event) {
    clearTimeout(timer);
    if (!saving) return;
    event.preventDefault();
    saving.finally(() => form.requestSubmit(event.submitter));
  }

  async function save() {
    if (saving) return plan();
    const sent = changes;
    say("saving");
    tell("askwell:saving");
    saving = postForm(form);
    const answer = await saving;
    saving = null;
    if (answer?.ok) return settle(answer, sent);
    if (answer && answer.status < 500) return say("refused");
    say("kept");
    wait = Math.min(wait * 2, LONGEST_WAIT);
    return plan();
  }

  function settle(answer, sent) {
    saved = sent;
    wait = PAUSE;
    moveOn(form, answer);
    const clock = { hour: "2-digit", minute: "2-digit" };
    say("saved", new Date().toLocaleTimeString(document.documentElement.lang, clock));
    tell("askwell:saved");
  }

  function say(word, time = "") {
    if (!state) return;
    state.dataset.state = word;
    state.textContent = (state.dataset[word] ?? "").replace("{time}", time);
  }

  function tell(name) {
    form.dispatchEvent(new CustomEvent(name, { bubbles: true }));
  }
}

function postForm(form) {
  const headers = { "X-Autosave": "1" };
  return fetch(form.action, { method: "POST", body: new FormData(form), headers }).catch(() => null);
}

function moveOn(form, answer) {
  const version = answer.headers.get("X-Version");
  const address = answer.headers.get("X-Address");
  if (address) form.action = address;
  if (!version) return;
  let field = form.elements.namedItem("version");
  if (!field) {
    field = Object.assign(document.createElement("input"), { type: "hidden", name: "version" });
    form.append(field);
  }
  field.value = version;
}
