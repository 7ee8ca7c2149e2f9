import '@utrecht/design-tokens/dist/root.css';
import './tokens.css';
import './base.css';
