/**
 * The editor while somebody types: what the wording check says and what the public would see, as the server answers it
 * for what stands in the form. Without this the same comes with every press of a button.
 */
import { Glance } from './editor-glance.js';

const form = document.querySelector('form[data-editor]');
if (form) new Glance(form).watch();
