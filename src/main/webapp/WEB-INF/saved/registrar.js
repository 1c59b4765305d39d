// The registrar's page: her whole work, on her own computer, without any connection.
import { go } from "./desk.js";
import { setUpHanding } from "./handing.js";
import { setUpMaking } from "./making.js";
import { setUpSending } from "./sending.js";
import { setUpStating } from "./stating.js";

setUpMaking();
setUpSending();
setUpHanding();
setUpStating();
for (const tab of document.querySelectorAll("[data-go]")) tab.addEventListener("click", () => go(tab.dataset.go));
