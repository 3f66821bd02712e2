/** A still, empty shape in the room that a figure will have, while it loads: a rule, a title and a number. */
export const skeletonStyles = `
.ghost{min-height:inherit;background:linear-gradient(var(--_grid) 0 0) 0 0/100% 2px no-repeat,linear-gradient(var(--_grid) 0 0) 0 16px/50% 16px no-repeat,linear-gradient(var(--_grid) 0 0) 0 48px/calc(100%/3) 32px no-repeat}
`;
