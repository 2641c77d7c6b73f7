/** How a paper is arranged in print. */
export const paperLayouts = `
alter table paper add column layout text not null default 'usual'
  check (layout in ('usual', 'stepsFirst', 'ballot'));
update paper_import set proposal = json_set(proposal, '$.head.layout', 'usual');
`;
