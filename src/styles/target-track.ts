/** Where the reader's own colours leave no tone between page and bar, the scale of a target is an outline. */
export const trackStyles = `
.track{fill:var(--_grid)}
@media (forced-colors:active){.track{fill:none;stroke:var(--_grid)}}
`;
