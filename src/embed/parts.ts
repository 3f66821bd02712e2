/** Files that every widget of the loader imports, beside its own; without their ending. */
export const EVERY_WIDGET = ['core', 'shared'] as const;
