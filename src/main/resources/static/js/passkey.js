// Offers a passkey where the browser has them, at the host they are made for. What the device signs goes into a field of the form, and the
// form is sent as any other: the server alone judges.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));
const written = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const made = async (task, known) => {
  const credential = await navigator.credentials.create({
    publicKey: {
      rp: { id: task.host, name: task.utility },
      user: { id: bytes(task.user), name: task.name, displayName: task.name },
      challenge: bytes(task.challenge),
      pubKeyCredParams: [-8, -7, -257].map(alg => ({ type: 'public-key', alg })),
      excludeCredentials: known,
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      attestation: 'none'
    }
  });
  return {
    credential,
    response: {
      clientDataJSON: written(credential.response.clientDataJSON),
      attestationObject: written(credential.response.attestationObject)
    }
  };
};
const shown = async (task, known) => {
  const credential = await navigator.credentials.get({
    publicKey: {
      rpId: task.host,
      challenge: bytes(task.challenge),
      allowCredentials: known,
      userVerification: known.length ? 'preferred' : 'required'
    }
  });
  return {
    credential,
    response: {
      clientDataJSON: written(credential.response.clientDataJSON),
      authenticatorData: written(credential.response.authenticatorData),
      signature: written(credential.response.signature),
      userHandle: credential.response.userHandle ? written(credential.response.userHandle) : null
    }
  };
};
const offers = host => window.PublicKeyCredential && location.hostname === host;
for (const place of document.querySelectorAll('[data-passkey]')) {
  const task = place.dataset;
  if (!offers(task.host) || task.watched) continue;
  task.watched = 'yes';
  place.hidden = false;
  for (const other of document.querySelectorAll('[data-without-passkey]')) other.hidden = true;
  for (const other of document.querySelectorAll('[data-with-passkey]')) other.hidden = false;
  const button = place.querySelector('button');
  const failed = place.querySelector('[data-failed]');
  if (!button) continue; // only a way to another page
  button.addEventListener('click', async () => {
    failed.hidden = true;
    button.disabled = true;
    try {
      const known = task.known.split(' ').filter(Boolean).map(id => ({ type: 'public-key', id: bytes(id) }));
      const { credential, response } = await (task.passkey === 'create' ? made : shown)(task, known);
      const form = place.closest('form');
      form.elements.reponse.value = JSON.stringify({
        id: credential.id, rawId: credential.id, type: credential.type, response, clientExtensionResults: {}
      });
      form.requestSubmit();
    } catch {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}
