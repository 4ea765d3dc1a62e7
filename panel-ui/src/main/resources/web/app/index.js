// Pages work without any of this; it saves reloads.
import './theme.css';
import './htmx.js';
import './live.js';
import './chat.js';
import './drafts.js';
import './options.js';
import './problems.js';
import './unsaved.js';
import './hours.js';
import './templates.js';

document.documentElement.classList.add('has-script');
