/**
 * Makes or shows a passkey, and sends the form it stands in with the browser's answer. Without a script, or in a browser
 * that knows no passkeys, the buttons stay hidden and the code does.
 */
const asks = {
  create: async (options) =>
    window.navigator.credentials.create({
      publicKey: window.PublicKeyCredential.parseCreationOptionsFromJSON(options),
    }),
  get: async (options) =>
    window.navigator.credentials.get({
      publicKey: window.PublicKeyCredential.parseRequestOptionsFromJSON(options),
    }),
};

for (const button of document.querySelectorAll('button[data-passkey]')) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) break;
  button.hidden = false;
  button.addEventListener('click', () => use(button));
}

async function use(button) {
  const { passkey, options, into } = button.dataset;
  const trouble = document.getElementById('passkey-trouble');
  trouble.hidden = true;
  try {
    const answer = await asks[passkey](JSON.parse(options));
    button.form.elements[into].value = JSON.stringify(answer.toJSON());
    button.form.submit();
  } catch {
    // Pressed away, or no passkey of theirs is here: the browser says no more than that.
    trouble.hidden = false;
  }
}
