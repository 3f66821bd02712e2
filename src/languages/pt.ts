import {addLanguage} from '../elements/add-language.js';
import * as pt from '../format/messages/pt.js';

/** Adds European Portuguese, a draft, to the page or to the program that imports this module. */
declare module '../format/messages/messages.js' {
  interface Languages {
    pt: unknown;
  }
}

addLanguage('pt', pt);
