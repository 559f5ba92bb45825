// Groups a key by four while it is typed, and says whether it can be one: sixteen letters and digits. What looks alike is read alike
// by the server, so nothing is changed here but case and dashes. A key of ours says by itself when a sign is wrong: its mark, its signs
// and how they are read stand in the page. Whether the key exists is not asked before the button is pressed.
for (const place of document.querySelectorAll('[data-key-of]')) {
  const field = document.getElementById(place.dataset.keyOf);
  if (!field || place.dataset.watched) continue;
  place.dataset.watched = 'yes';
  place.hidden = false;
  const between = /[\s.\-\u2010-\u2015]/g;
  const length = 16;
  const show = (rule, met) => {
    const line = place.querySelector(`[data-rule=${rule}]`);
    line.className = met === null ? '' : met ? 'met' : 'unmet';
    line.querySelector('use').setAttribute('href', '/icons.svg#' + (met === null ? 'circle-small' : met ? 'check' : 'x'));
    line.querySelector('.sr').textContent = met === null ? '' : met ? place.dataset.met : place.dataset.unmet;
  };
  const { mark, alphabet, alike, read } = place.dataset;
  const mistyped = signs => {
    const values = [...signs].map(sign => alphabet.indexOf(alike.includes(sign) ? read[alike.indexOf(sign)] : sign));
    if (!signs.startsWith(mark) || values.includes(-1)) return false;
    const sum = values.slice(0, -1).reduce((so, value, at) => so + (at + 1) * value, 0);
    return sum % alphabet.length !== values.at(-1);
  };
  const check = () => {
    const signs = field.value.replace(between, '').toUpperCase();
    const known = /^[A-Z0-9]*$/.test(signs);
    const whole = signs.length === length;
    show('length', signs.length === 0 ? null : whole ? true : signs.length > length ? false : null);
    show('signs', signs.length === 0 ? null : known);
    const wrong = whole && mistyped(signs);
    place.querySelector('[data-key-good]').hidden = !(known && whole) || wrong;
    place.querySelector('[data-key-wrong]').hidden = !wrong;
    return known ? signs : null;
  };
  const group = event => {
    const signs = check();
    if (signs === null || (event.inputType || '').startsWith('delete')) return;
    const before = field.value.slice(0, field.selectionStart).replace(between, '').length;
    const grouped = signs.replace(/(.{4})(?=.)/g, '$1-');
    if (grouped === field.value) return;
    field.value = grouped;
    const at = before + Math.floor(Math.max(0, before - 1) / 4);
    field.setSelectionRange(at, at);
  };
  field.addEventListener('input', group);
  field.addEventListener('blur', () => show('length', check() === '' ? null : field.value.replace(between, '').length === length));
  if (field.value) check();
}
