// Finds the number that a form asks for when somebody hammers at the door. One hash after the other, in small steps, so that the
// page stays quick. A form sent before waits for it.
for (const place of document.querySelectorAll('[data-proof]')) {
  const form = place.closest('form');
  const status = place.querySelector('[role=status]');
  if (!window.crypto || !crypto.subtle) {
    place.querySelector('[data-proof-otherwise]').hidden = false;
    continue;
  }
  const task = JSON.parse(place.dataset.proof);
  const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');
  const letters = new TextEncoder();
  const search = async () => {
    for (let number = 0; number <= task.maxnumber; number++) {
      if (hex(await crypto.subtle.digest('SHA-256', letters.encode(task.salt + number))) === task.challenge) {
        return number;
      }
      if (number % 500 === 0) await new Promise(next => setTimeout(next));
    }
    return -1;
  };
  let done = false;
  let sent = null;
  form.addEventListener('submit', event => {
    if (done) return;
    event.preventDefault();
    sent = event.submitter || form;
  });
  status.hidden = false;
  search().then(number => {
    place.querySelector('[name=preuve]').value = btoa(JSON.stringify({
      algorithm: task.algorithm, challenge: task.challenge, number, salt: task.salt, signature: task.signature
    }));
    done = true;
    status.querySelector('[data-proof-says]').textContent = place.dataset.done;
    if (sent) form.requestSubmit(sent === form ? undefined : sent);
  });
}
