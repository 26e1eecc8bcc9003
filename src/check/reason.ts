const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'a symbolic link, or a loop of them',
  ENOTDIR: 'not a folder',
  ENXIO: 'not a regular file',
  ENAMETOOLONG: 'the path is too long',
  EIO: 'the disk cannot read it',
  EMFILE: 'too many files are open',
}

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? message
}
