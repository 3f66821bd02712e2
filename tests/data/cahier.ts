import json from '../../demo/data/cahier-2024-06.json' with {type: 'json'};

interface Cahier {
  indicators: Record<string, {label: Record<string, string>; nature?: string}>;
}

/** The document of the demo: every kind of indicator that the Cahier publishes. */
export const cahier: Cahier = json;

/** The ids of its indicators. */
export const ids = Object.keys(cahier.indicators);
