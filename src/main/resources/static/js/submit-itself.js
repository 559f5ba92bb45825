// The link was opened in the browser that began: it goes on by itself. Elsewhere, and for mail scanners, there is the button.
document.querySelector('form[data-submits-itself]')?.requestSubmit();
