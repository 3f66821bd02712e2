import * as z from 'zod/mini';
import {
  dateSchema,
  headShape,
  indicatorShape,
  observationSchema,
  statusSchema,
  textSchema,
  valueOrNone,
  valueSchema,
} from './schema.js';

/** The whole document: what a publisher validates, and what the JSON Schema describes. */
export const documentSchema = z.object({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  id: z.string(),
  title: textSchema,
  description: z.optional(textSchema),
  edition: z.optional(z.string()),
  published: z.optional(dateSchema),
  ...headShape,
  publisher: z.optional(z.object({name: z.string(), url: z.optional(z.string())})),
  sections: z.optional(
    z.array(
      z.object({
        id: z.string(),
        abbreviation: z.optional(z.string()),
        title: textSchema,
        description: z.optional(textSchema),
        indicators: z.array(z.string()),
      }),
    ),
  ),
  glossary: z.optional(z.record(z.string(), z.object({term: textSchema, definition: textSchema}))),
  indicators: z.record(
    z.string(),
    z.object({
      ...indicatorShape,
      value: z.optional(z.union([z.number(), valueSchema])),
      description: z.optional(textSchema),
      /** Id of a glossary entry. */
      term: z.optional(z.string()),
      breakdown: z.optional(
        z.object({
          dimension: textSchema,
          ordered: z.optional(z.boolean()),
          items: z.array(
            z.object({
              id: z.string(),
              label: textSchema,
              value: valueOrNone,
              status: z.optional(statusSchema),
            }),
          ),
        }),
      ),
      components: z.optional(
        z.array(z.object({id: z.string(), label: textSchema, series: z.array(observationSchema)})),
      ),
    }),
  ),
});

/** A whole document, version 1. */
export type KeyFiguresDocument = z.infer<typeof documentSchema>;
