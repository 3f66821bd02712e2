interface Field {
  name: string;
  type?: {text: string};
}

interface Member extends Field {
  kind: string;
  privacy?: string;
  attribute?: string;
}

/** The part of a custom-elements manifest that is changed here. */
export interface Manifest {
  modules: {declarations?: {tagName?: string; members?: Member[]; attributes?: Field[]}[]}[];
}

/**
 * The manifest with what a page can set or read: Storybook takes every field for an argument, private ones too,
 * lists a field with an attribute twice, and finds no control for an attribute that may be left out.
 */
export function argumentsOf(manifest: Manifest): Manifest {
  return {
    ...manifest,
    modules: manifest.modules.map(module => ({
      ...module,
      declarations: module.declarations?.map(declaration => ({
        ...declaration,
        members: declaration.members?.filter(
          ({kind, privacy, attribute}) => kind === 'field' && !privacy && !attribute,
        ),
        attributes: declaration.attributes?.map(({type, ...attribute}) => ({
          ...attribute,
          type: type && {text: type.text.replace(/ \| undefined$/, '')},
        })),
      })),
    })),
  } as Manifest;
}
