// Puts what changes into its place, so that the keyboard's focus and open menus stay where they are.
"use strict";
const $ = (selector, within = document) => within.querySelector(selector);
const visitor = document.body.dataset.visitor;
const list = $("#list"), log = $("#messages"), write = $("#write"), dialog = $("#dialog");
const menu = $("#menu"), commands = $("#commands"), fields = $("#fields"), replying = $("#replying");
const dismissed = new Set(JSON.parse(sessionStorage.getItem("dismissed") || "[]"));
let replyTo = "", editing = "";

function node(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

function toast(sentence) {
  const box = $("#toast");
  box.textContent = sentence;
  box.classList.toggle("shown", sentence !== "");
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => toast(""), 8000);
}

// One request: gives the HTML answered, or throws the sentence of what went wrong.
async function ask(path, body, query = "") {
  const answer = await fetch("/page/" + path + visitor + query,
    body ? { method: "POST", body } : {}).catch(() => null);
  if (!answer) throw "The sandbox does not answer. Is it still running?";
  const text = await answer.text();
  if (!answer.ok) throw text || "That did not work.";
  return text;
}

function form(values) {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [].concat(value)) data.append(name, one);
  }
  return data;
}

async function act(path, values) {
  toast("");
  try {
    show(await ask(path, form(values)));
  } catch (sentence) { toast(String(sentence)); }
}

function show(html) {
  if (!html) return;
  dialog.innerHTML = html;
  if (!dialog.open) dialog.showModal();
  const first = $("textarea, input, select", dialog);
  if (first) first.focus();
}

// Live

function put(order, changed) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const focus = document.activeElement;
  const held = focus && list.contains(focus) ? focus : null;
  const holder = held && held.closest(".message");
  const index = holder ? [...holder.querySelectorAll("a, button, select")].indexOf(held) : -1;
  for (const [id, html] of Object.entries(changed)) {
    const old = document.getElementById("m" + id), made = node(html);
    if (old) old.replaceWith(made); else list.append(made);
  }
  const wanted = new Set(order.map(id => "m" + id));
  for (const child of [...list.children]) {
    if (!wanted.has(child.id) || dismissed.has(child.id)) child.remove();
  }
  if (holder && !document.contains(held)) {
    const now = document.getElementById(holder.id);
    const choices = now ? now.querySelectorAll("a, button, select") : [];
    const next = choices[Math.min(index, choices.length - 1)];
    if (next) next.focus({ preventScroll: true });
  }
  $(".welcome").hidden = list.children.length > 0;
  if (atEnd || Object.keys(changed).some(id => id === order[order.length - 1])) {
    log.scrollTop = log.scrollHeight;
  }
}

function tell(story) {
  if (!story) return;
  const panel = $("#story");
  const template = document.createElement("template");
  template.innerHTML = story;
  const latest = template.content.lastElementChild;
  $("#latest").textContent = latest ? [...latest.querySelectorAll(".from, .what")].map(e => e.textContent).join(": ") : "";
  panel.append(template.content);
  while (panel.children.length > 500) panel.firstElementChild.remove();
  panel.scrollTop = panel.scrollHeight;
}

const stream = new EventSource("/page/stream" + visitor);
let fresh = false;
stream.onopen = () => { fresh = true; document.body.classList.remove("lost"); };
stream.onerror = () => document.body.classList.add("lost");
stream.onmessage = event => {
  const news = JSON.parse(event.data);
  if (fresh) { $("#story").textContent = ""; fresh = false; }
  put(news.order, news.changed);
  tell(news.story);
  if (news.places) $(".places").outerHTML = news.places;
  $("#typing").textContent = news.typing ? "Crampbot is typing…" : "";
  document.body.dataset.ready = "true";
};
window.addEventListener("pagehide", () => stream.close());

$("#story").addEventListener("toggle", async event => {
  const box = event.target, full = $("pre", box);
  if (box.open && !full.textContent) {
    full.textContent = await ask("happening", null, "&number=" + box.dataset.happening).catch(String);
  }
}, true);

// Messages: buttons, menus, and the context menu

list.addEventListener("click", event => {
  const target = event.target.closest("button");
  if (!target) return;
  const message = target.closest(".message").dataset.message;
  if (target.dataset.press !== undefined) act("press", { message, id: target.dataset.press });
  else if (target.dataset.spoiler !== undefined) target.classList.toggle("open");
  else if (target.dataset.menu !== undefined) openMenu(target.closest(".message"), target);
  else if (target.dataset.dismiss !== undefined) {
    dismissed.add("m" + message);
    sessionStorage.setItem("dismissed", JSON.stringify([...dismissed]));
    target.closest(".message").remove();
    write.focus();
  }
});

list.addEventListener("change", event => {
  const target = event.target;
  if (target.dataset.pick === undefined || target.multiple) return;
  pick(target);
});
list.addEventListener("focusout", event => {
  if (event.target.multiple && event.target.selectedOptions.length) pick(event.target);
});

function pick(select) {
  const value = [...select.selectedOptions].map(option => option.value);
  act("pick", { message: select.closest(".message").dataset.message, id: select.dataset.pick, value });
}

list.addEventListener("contextmenu", event => {
  const message = event.target.closest(".message");
  if (!message || event.target.closest("a")) return;
  const button = $("[data-menu]", message);
  if (!button) return;
  event.preventDefault();
  openMenu(message, button);
});

async function openMenu(message, opener) {
  const own = message.dataset.own !== undefined;
  const item = (name, words) => `<button type="button" role="menuitem" data-${name}>${words}</button>`;
  menu.innerHTML = item("reply", "Reply")
    + (own ? item("edit", "Edit") + item("delete", "Delete") : "")
    + await ask("menu", null, "").catch(() => "");
  menu.hidden = false;
  const at = opener.getBoundingClientRect();
  menu.style.top = Math.max(8, Math.min(at.bottom, innerHeight - menu.offsetHeight - 8)) + "px";
  menu.style.left = Math.max(8, Math.min(at.right - menu.offsetWidth, innerWidth - menu.offsetWidth - 8)) + "px";
  menu.opener = opener;
  menu.message = message;
  menu.firstElementChild.focus();
}

function closeMenu(back) {
  if (menu.hidden) return;
  menu.hidden = true;
  if (back && document.contains(menu.opener)) menu.opener.focus();
}

menu.addEventListener("click", event => {
  const target = event.target.closest("button");
  if (!target) return;
  const message = menu.message.dataset.message;
  closeMenu(false);
  if (target.dataset.reply !== undefined) reply(message);
  else if (target.dataset.edit !== undefined) edit(message);
  else if (target.dataset.delete !== undefined) act("delete", { message });
  else act("use", { message, name: target.dataset.use });
});

menu.addEventListener("keydown", event => {
  const items = [...menu.children], at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) {
    items[(to + items.length) % items.length].focus();
    event.preventDefault();
  } else if (event.key === "Escape" || event.key === "Tab") {
    closeMenu(true);
    event.preventDefault();
  }
});
document.addEventListener("click", event => { if (!menu.contains(event.target)) closeMenu(false); });

function note(words) {
  replying.hidden = words === "";
  replying.textContent = words;
  if (words) {
    const stop = node('<button type="button" class="linklike">Cancel</button>');
    stop.addEventListener("click", () => { settle(); write.focus(); });
    replying.append(" ", stop);
  }
}

function settle() { replyTo = ""; editing = ""; note(""); }
function reply(message) {
  replyTo = message; editing = "";
  note("Replying to " + $("#m" + message + " .author").textContent);
  write.focus();
}
function edit(message) {
  editing = message; replyTo = "";
  note("Editing your message");
  write.value = $("#m" + message + " .text").innerText;
  write.focus();
}

// Writing, and commands

function grow() { write.style.height = "auto"; write.style.height = Math.min(write.scrollHeight, 180) + "px"; }

// Chooses within a listbox by the keyboard of its input; gives whether the key was for it.
function steer(event, box, chosen) {
  if (box.hidden) return false;
  const shown = [...box.children].filter(item => !item.hidden);
  const at = shown.findIndex(item => item.getAttribute("aria-selected") === "true");
  if (event.key === "Escape") { box.hidden = true; event.preventDefault(); return true; }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    mark(event.target, box, shown[(at + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % shown.length]);
    event.preventDefault();
    return true;
  }
  if ((event.key === "Enter" || event.key === "Tab") && at >= 0) {
    chosen(shown[at]);
    event.preventDefault();
    return true;
  }
  return false;
}

function mark(input, box, item) {
  [...box.children].forEach((other, number) => {
    other.id = box.id + "-" + number;
    other.setAttribute("aria-selected", String(other === item));
  });
  if (item) {
    input.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  } else input.removeAttribute("aria-activedescendant");
}

async function offerCommands() {
  if (!write.value.startsWith("/")) { commands.hidden = true; return; }
  if (commands.hidden || !commands.children.length) commands.innerHTML = await ask("commands").catch(() => "");
  const typed = write.value.toLowerCase();
  let first = null;
  for (const item of commands.children) {
    const name = item.dataset.value.toLowerCase();
    item.hidden = !(name.startsWith(typed) || typed.startsWith(name + " ")
      || name.includes(typed.slice(1)));
    if (!item.hidden && (!first || (name.startsWith(typed) && !first.dataset.value.startsWith(typed)))) first = item;
  }
  commands.hidden = !first;
  mark(write, commands, first);
}

async function startCommand(name, first = "") {
  commands.hidden = true;
  try {
    fields.innerHTML = await ask("command", null, "&name=" + encodeURIComponent(name));
  } catch (sentence) { toast(String(sentence)); return; }
  write.value = "";
  grow();
  $("#composer").hidden = true;
  const box = $("input, select", fields);
  if (box && first) box.value = first;
  (box || $("[type=submit]", fields)).focus();
}

function endCommand() {
  fields.textContent = "";
  $("#composer").hidden = false;
  write.focus();
}

write.addEventListener("input", () => { grow(); offerCommands(); });
write.addEventListener("keydown", event => {
  if (steer(event, commands, item => {
    const rest = write.value.startsWith(item.dataset.value + " ") ? write.value.slice(item.dataset.value.length + 1) : "";
    startCommand(item.dataset.value, rest);
  })) return;
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("#composer").requestSubmit();
  } else if (event.key === "Escape") settle();
});
commands.addEventListener("mousedown", event => {
  const item = event.target.closest("li");
  if (item) { event.preventDefault(); startCommand(item.dataset.value); }
});

$("#composer").addEventListener("submit", async event => {
  event.preventDefault();
  const data = new FormData(event.target);
  toast("");
  try {
    if (editing) await ask("edit", form({ message: editing, text: write.value }));
    else {
      data.append("reply", replyTo);
      const there = await ask("say", data);
      if (there) location.search = there;
    }
    event.target.reset();
    attached();
    settle();
    grow();
  } catch (sentence) { toast(String(sentence)); }
});

const file = $("#composer input[type=file]");
function attached() {
  const label = file.closest("label");
  label.classList.toggle("full", file.files.length > 0);
  label.title = file.files.length ? file.files[0].name : "Attach a file";
}
file.addEventListener("change", attached);

log.addEventListener("click", async event => {
  const question = event.target.dataset && event.target.dataset.ask;
  if (!question) return;
  await startCommand("/ask", question);
  $("#command").requestSubmit();
});

function options(data) {
  for (const box of fields.querySelectorAll("[data-suggest]")) {
    if (box.dataset.value !== undefined) data.set(box.name, box.dataset.value);
  }
  return data;
}

fields.addEventListener("submit", async event => {
  event.preventDefault();
  const data = options(new FormData(event.target));
  data.append("command", event.target.dataset.command);
  const send = $("[type=submit]", event.target);
  send.disabled = true;
  try {
    const html = await ask("run", data);
    endCommand();
    show(html);
  } catch (sentence) {
    $(".problem", fields).textContent = String(sentence);
    send.disabled = false;
  }
});
fields.addEventListener("click", event => {
  if (event.target.dataset.cancel !== undefined) endCommand();
  const item = event.target.closest(".combo li");
  if (item) take($("input", item.closest(".combo")), item);
});
fields.addEventListener("keydown", event => {
  const box = event.target;
  if (box.dataset.suggest !== undefined && steer(event, box.nextElementSibling, item => take(box, item))) return;
  if (event.key === "Escape") { event.preventDefault(); endCommand(); }
});
fields.addEventListener("input", event => { if (event.target.dataset.suggest !== undefined) suggest(event.target, true); });
fields.addEventListener("focusin", event => { if (event.target.dataset.suggest !== undefined) suggest(event.target, false); });
fields.addEventListener("focusout", event => {
  if (event.target.dataset.suggest !== undefined) setTimeout(() => closed(event.target), 150);
});

function closed(box) { box.nextElementSibling.hidden = true; box.setAttribute("aria-expanded", "false"); }

function take(box, item) {
  box.value = item.textContent;
  box.dataset.value = item.dataset.value;
  closed(box);
}

function suggest(box, typed) {
  if (typed) delete box.dataset.value;
  clearTimeout(suggest.timer);
  suggest.timer = setTimeout(async () => {
    const command = box.form && box.form.dataset.command;
    if (!command) return;
    const query = new URLSearchParams();
    for (const [name, value] of options(new FormData(box.form))) if (typeof value === "string") query.append(name, value);
    query.set(box.name, box.value);
    query.append("command", command);
    query.append("option", box.dataset.suggest);
    const html = await ask("suggest", null, "&" + query).catch(() => "");
    if (document.activeElement !== box) return;
    const choices = box.nextElementSibling;
    choices.innerHTML = html;
    choices.hidden = !html;
    box.setAttribute("aria-expanded", String(!!html));
    mark(box, choices, null);
  }, 120);
}

// Forms of the bot's

dialog.addEventListener("click", event => { if (event.target.dataset.close !== undefined) dialog.close(); });
dialog.addEventListener("submit", async event => {
  event.preventDefault();
  const data = new FormData(event.target), problem = $(".problem", dialog), send = $("[type=submit]", dialog);
  data.append("form", event.target.dataset.form);
  problem.textContent = "";
  send.disabled = true;
  try {
    const html = await ask("fill", data);
    dialog.close();
    show(html);
  } catch (sentence) {
    problem.textContent = String(sentence);
    send.disabled = false;
  }
});
