// What the pages do beyond plain links and forms. Everything works without this file.
//
//   [data-autofocus]            gets the focus when it appears (the error summary does)
//   form or button [data-confirm="…"]   asks in a dialog first; the button's own words are the consent
//   form [data-download]        answers with a file: its buttons stay usable
//   button[data-copy="id"]      copies the text of that element; hidden where this file does not run
//   [data-announce]             text read to screen readers when htmx brings it in
"use strict";

const SAY = {
  400: "Trang đã mở quá lâu nên chưa gửi được. Hãy sao lại nội dung đang nhập, tải lại trang rồi gửi lại.",
  401: "Phiên làm việc đã hết. Hãy sao lại nội dung đang nhập rồi đăng nhập lại.",
  403: "Đồng chí không có quyền làm việc này.",
  404: "Không tìm thấy nội dung cần mở. Có thể nội dung đã được thay đổi, hãy tải lại trang.",
  413: "Tệp quá lớn nên chưa nhận được.",
  429: "Có quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi một phút rồi thử lại.",
  offline: "Chưa kết nối được tới máy chủ. Nội dung đang nhập còn nguyên, hãy thử lại sau ít phút.",
  other: "Máy chủ gặp lỗi nên chưa làm xong. Nội dung đang nhập còn nguyên, hãy thử lại sau ít phút.",
};

function focusMarked(root) {
  const marked = root.matches?.("[data-autofocus]") ? root : root.querySelector("[data-autofocus]");
  marked?.focus();
}

function announce(root) {
  const said = root.matches?.("[data-announce]") ? root : root.querySelector("[data-announce]");
  if (said) document.getElementById("announcement").textContent = said.dataset.announce || said.textContent;
}

function warn(text) {
  const notice = document.createElement("p");
  notice.className = "notice notice-danger";
  notice.textContent = text;
  const notices = document.getElementById("notices");
  notices.replaceChildren(notice);
  notices.scrollIntoView({ block: "nearest" });
}

// --- one press, one request ---------------------------------------------------------------------------

const submitButtons = (form) => [...form.elements].filter((control) => control.type === "submit");

function hold(form) {
  form.dataset.sending = "";
  // A disabled button's own name and value are not sent, so it is disabled only after the form was read.
  setTimeout(() => {
    if (!("sending" in form.dataset)) return;
    for (const button of submitButtons(form).filter((button) => !button.disabled)) {
      button.disabled = true;
      button.dataset.held = "";
    }
  });
}

function release() {
  for (const form of document.querySelectorAll("form[data-sending]")) delete form.dataset.sending;
  for (const button of document.querySelectorAll("button[data-held], input[data-held]")) {
    button.disabled = false;
    delete button.dataset.held;
  }
}

// --- a question before an act --------------------------------------------------------------------------

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function ask(question, consent, then) {
  const dialog = element("dialog", "question", "");
  const words = element("p", "", question);
  words.id = "question-words";
  dialog.setAttribute("aria-labelledby", words.id);
  const yes = element("button", consent.className, consent.textContent.trim());
  const no = element("button", "btn btn-secondary", "Quay lại");
  const row = element("div", "button-row", "");
  row.append(yes, no);
  dialog.append(words, row);
  no.addEventListener("click", () => dialog.close());
  yes.addEventListener("click", () => { dialog.close(); then(); });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  no.focus();
}

const agreed = new WeakSet();

// In the capture phase, so that htmx does not send what has not been agreed to.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  const question = button?.dataset.confirm ?? form.dataset.confirm;
  const stop = () => { event.preventDefault(); event.stopImmediatePropagation(); };
  if ("sending" in form.dataset) return stop();
  if (question && !agreed.delete(form)) {
    stop();
    return ask(question, button ?? submitButtons(form)[0], () => { agreed.add(form); form.requestSubmit(button); });
  }
  // A page that stays open after a GET or a download must keep its buttons.
  if (form.method === "post" && form.target !== "_blank" && !("download" in form.dataset)) hold(form);
}, true);

window.addEventListener("pageshow", (event) => { if (event.persisted) release(); });

// --- a text to paste elsewhere -------------------------------------------------------------------------

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  getSelection().selectAllChildren(source);
  // Over plain http a browser gives no clipboard; what is selected can still be copied the old way.
  const copied = await navigator.clipboard?.writeText(source.textContent).then(() => true, () => false);
  if (!copied) document.execCommand("copy");
  document.getElementById("announcement").textContent = "Đã sao chép.";
  const words = button.firstChild;
  button.dataset.words ??= words.textContent;
  words.textContent = "Đã sao chép";
  setTimeout(() => { words.textContent = button.dataset.words; }, 2000);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}

// --- htmx ----------------------------------------------------------------------------------------------

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRFToken"] = document.querySelector("meta[name=csrf-token]").content;
});

document.addEventListener("htmx:load", (event) => {
  if (event.detail.elt === document.body) return;
  focusMarked(event.detail.elt);
  announce(event.detail.elt);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const { xhr, requestConfig } = event.detail;
  // On its way to another page: the buttons stay held until it is there.
  if (requestConfig.verb === "get" || xhr.getResponseHeader("HX-Redirect")) return;
  release();
});

document.addEventListener("htmx:responseError", (event) => warn(SAY[event.detail.xhr.status] ?? SAY.other));
document.addEventListener("htmx:sendError", () => warn(SAY.offline));
document.addEventListener("htmx:timeout", () => warn(SAY.offline));

focusMarked(document.body);
