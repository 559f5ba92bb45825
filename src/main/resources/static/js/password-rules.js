// Keeps the list below a new password up to date while it is typed. The server checks the same list; what only it can know (the
// passwords that everybody tries) stays open here.
for (const list of document.querySelectorAll('[data-rules-of]')) {
  const field = document.getElementById(list.dataset.rulesOf);
  if (!field || list.dataset.watched) continue;
  list.dataset.watched = 'yes';
  const passphrase = Number(list.dataset.passphrase);
  const has = pattern => (typed, length) => passphrase > 0 && length >= passphrase || pattern.test(typed);
  const meets = {
    lower: has(/\p{Ll}/u),
    upper: has(/\p{Lu}/u),
    digit: has(/\p{Nd}/u),
    special: has(/[^\p{L}\p{Nd}]/u),
    length: (typed, length, asked) => length >= Number(asked),
    without: (typed, length, signs) => ![...signs].some(sign => typed.includes(sign))
  };
  const show = (line, met) => {
    const state = met === null ? '' : met ? 'met' : 'unmet';
    if (line.className === state) return;
    line.className = state;
    line.querySelector('use').setAttribute('href', '/icons.svg#' + (met === null ? 'circle-small' : met ? 'check' : 'x'));
    line.querySelector('.sr').textContent = met === null ? '' : met ? list.dataset.met : list.dataset.unmet;
  };
  field.addEventListener('input', () => {
    const typed = field.value.normalize('NFC');
    const length = [...typed].length;
    for (const line of list.querySelectorAll('[data-rule]')) {
      const meet = meets[line.dataset.rule];
      show(line, meet && length ? meet(typed, length, line.dataset.argument) : null);
    }
  });
}
