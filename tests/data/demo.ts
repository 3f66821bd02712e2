import annualReport from '../../demo/data/annual-report-2024.json' with {type: 'json'};
import cahier from '../../demo/data/cahier-2024-06.json' with {type: 'json'};
import cns from '../../demo/data/cns-2019.json' with {type: 'json'};
import dsp from '../../demo/data/dsp-2017.json' with {type: 'json'};
import fhl from '../../demo/data/fhl-2023.json' with {type: 'json'};
import flyer from '../../demo/data/flyer-2022.json' with {type: 'json'};
import milestones from '../../demo/data/milestones-2015-2025.json' with {type: 'json'};

/** One indicator of one document of the demo. */
export interface DemoIndicator {
  name: string;
  document: object;
  id: string;
}

const DOCUMENTS: Record<string, {indicators: object}> = {
  'cahier-2024-06': cahier,
  'dsp-2017': dsp,
  'annual-report-2024': annualReport,
  'flyer-2022': flyer,
  'milestones-2015-2025': milestones,
  'fhl-2023': fhl,
  'cns-2019': cns,
};

/** Every indicator of every document of the demo. */
export const DEMO: readonly DemoIndicator[] = Object.entries(DOCUMENTS).flatMap(([name, document]) =>
  Object.keys(document.indicators).map(id => ({name: `${name}/${id}`, document, id})),
);
