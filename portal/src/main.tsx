import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/elements.css';
import './styles/pages.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { applyTheme, storedTheme } from './layout/theme.ts';

applyTheme(storedTheme());
const root = document.getElementById('portal');
if (!root) throw new Error('Expected an element with the id `portal`.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
