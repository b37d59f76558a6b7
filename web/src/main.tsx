import { render } from 'preact';
import { App } from './app.tsx';
import { language } from './live/preferences.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/top-bar.css';
import './styles/heads.css';
import './styles/marks.css';
import './styles/buttons.css';
import './styles/facts.css';
import './styles/states.css';
import './styles/table.css';
import './styles/lists.css';
import './styles/media.css';

document.documentElement.lang = language.get();
const root = document.getElementById('app');
if (root) render(<App />, root);
