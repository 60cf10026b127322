export { closeTemplates as default } from './templates';
