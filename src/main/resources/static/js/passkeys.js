// Passkeys: the one thing here that a browser does by script alone. A form marked with data-passkey is shown where the
// browser knows passkeys; without this script nothing is lost but the button.
"use strict";

const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const withBytes = (list) => (list ?? []).map((item) => ({ ...item, id: toBytes(item.id) }));

async function send(form, address, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": form.elements._csrf.value },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (answer.redirected) {
    window.location.href = answer.url;
    throw new Error("");
  }
  const json = (answer.headers.get("Content-Type") ?? "").includes("json") ? await answer.json() : {};
  if (!answer.ok) {
    throw new Error(json.problem ?? "This was tried too often, or the page is too old. Load it again in a while.");
  }
  return json;
}

async function logIn(form) {
  const options = await send(form, "/webauthn/authenticate/options");
  const key = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    },
  });
  const response = key.response;
  return send(form, "/login/webauthn?next=" + encodeURIComponent(form.elements.next.value), {
    id: key.id,
    rawId: toText(key.rawId),
    response: {
      authenticatorData: toText(response.authenticatorData),
      clientDataJSON: toText(response.clientDataJSON),
      signature: toText(response.signature),
      userHandle: response.userHandle ? toText(response.userHandle) : undefined,
    },
    clientExtensionResults: key.getClientExtensionResults(),
    authenticatorAttachment: key.authenticatorAttachment,
  });
}

async function add(form) {
  const options = await send(form, "/settings/passkeys/options");
  const key = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  });
  return send(form, "/settings/passkeys", {
    label: form.elements.label.value,
    credential: {
      id: key.id,
      rawId: toText(key.rawId),
      type: key.type,
      response: {
        attestationObject: toText(key.response.attestationObject),
        clientDataJSON: toText(key.response.clientDataJSON),
        transports: key.response.getTransports ? key.response.getTransports() : [],
      },
      clientExtensionResults: key.getClientExtensionResults(),
      authenticatorAttachment: key.authenticatorAttachment,
    },
  });
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const problem = form.querySelector(".field__problem");
    problem.textContent = "";
    try {
      const answer = await (form.dataset.passkey === "add" ? add(form) : logIn(form));
      window.location.href = answer.next;
    } catch (failure) {
      problem.textContent =
        failure.name === "NotAllowedError" ? "The device did not answer, or it was told not to." : failure.message;
    }
  });
}
