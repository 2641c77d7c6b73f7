/*
 * Before the C library, so that a program meets a disk that fails: every read of the file named by FAILING_FILE gives
 * EIO from the moment on at which a file of that name with ".kaputt" behind it lies beside it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int fails(int fd) {
  const char *file = getenv("FAILING_FILE");
  char link[64], found[PATH_MAX], sign[PATH_MAX];
  if (!file) return 0;
  snprintf(sign, sizeof sign, "%s.kaputt", file);
  if (access(sign, F_OK) != 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, found, sizeof found - 1);
  if (length < 0) return 0;
  found[length] = 0;
  return strcmp(found, file) == 0;
}

#define READ_AT(name)                                                         \
  ssize_t name(int fd, void *to, size_t count, off_t at) {                    \
    static ssize_t (*real)(int, void *, size_t, off_t);                       \
    if (!real) real = dlsym(RTLD_NEXT, #name);                                \
    if (fails(fd)) { errno = EIO; return -1; }                                \
    return real(fd, to, count, at);                                           \
  }
READ_AT(pread)
READ_AT(pread64)

ssize_t read(int fd, void *to, size_t count) {
  static ssize_t (*real)(int, void *, size_t);
  if (!real) real = dlsym(RTLD_NEXT, "read");
  if (fails(fd)) { errno = EIO; return -1; }
  return real(fd, to, count);
}
