import * as z from 'zod/mini';
import type {Form} from './check.js';
import {documentForm, type KeyFiguresDocument} from './schema.js';

export type {KeyFiguresDocument};

/** A form of the document as a zod schema: every issue at once, and a JSON Schema, for whoever publishes. */
function toZod(form: Form): z.ZodMiniType {
  switch (form.type) {
    case 'object':
      return z.object(
        Object.fromEntries(Object.entries(form.shape).map(([key, field]) => [key, toZod(field)])),
      );
    case 'array':
      return z.array(toZod(form.element));
    case 'record':
      return z.record(z.string(), toZod(form.element));
    case 'optional':
      return z.optional(toZod(form.inner));
    case 'either':
      return z.union([toZod(form.bare), toZod(form.full)]);
    case 'leaf': {
      const {expected, choices, test} = form;
      return z.custom(test, {params: {expected, choices}});
    }
  }
}

/** The whole document as zod checks it: what a publisher validates, and what the JSON Schema describes. */
export const documentSchema = toZod(documentForm) as z.ZodMiniType<KeyFiguresDocument>;
