import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css';
import './tokens.css';
import './controls.css';
import './base.css';
