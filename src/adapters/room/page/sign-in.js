import { signIn } from "./ask-bot.js";
import { recall } from "./preferences.js";

const theme = recall("theme", null);
if (theme) document.documentElement.dataset.theme = theme;

// In the fragment, which no server, proxy or preview of the link ever gets to see.
addEventListener("hashchange", useLink);
void useLink();

async function useLink() {
  const key = location.hash.slice(1);
  if (!key) return;
  history.replaceState(null, "", location.pathname);
  const failure = document.getElementById("failure");
  try {
    await signIn(key);
    location.replace("/");
  } catch (error) {
    failure.textContent = error.message;
    failure.hidden = false;
  }
}
