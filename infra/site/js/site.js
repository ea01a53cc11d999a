const greeting = document.querySelector('[data-greeting]');

if (greeting) {
  const hour = new Date().getHours();
  greeting.textContent =
    hour < 7 ? 'The roaster is warming up.' :
    hour < 12 ? 'Good morning. The first pot is ready.' :
    hour < 18 ? 'Good afternoon. The buns are still warm.' :
    'The lamp is lit. See you tomorrow.';
}
