// What the registrar's page has done in its worker.
import { serve } from "./serve.js";

serve({});
