/** Pictures of texts, which name them by the SHA-256 of their bytes; measures in dots. */
export const pictures = `
create table picture (
  sha256 text primary key references file,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  width integer not null check (width >= 1),
  height integer not null check (height >= 1)
) strict;
`;
