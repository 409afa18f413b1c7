// What was answered, kept in this browser alone. Without storage the quiz works, and forgets.
function load(name) {
  try {
    const found = JSON.parse(localStorage.getItem(name));
    return found && typeof found === 'object' ? found : {};
  } catch (unreadable) {
    return {};
  }
}

function save(name, progress) {
  try {
    localStorage.setItem(name, JSON.stringify(progress));
  } catch (full) {
    // Nothing is lost that is on the page.
  }
}
