// A library that writes down what a Python does to its GIL: cc -O2 -shared -fPIC -o shim.so shim.c -ldl, then
// SHIM_OUT=file LD_PRELOAD=./shim.so python ... . Per thread the file has two 64-bit numbers, thread and how many records, and
// the records: time stamp counter (64 bits), operation and processor (32 each), address (64), result (64). Operations of 2.7:
// sem_wait 1 and 2 (begins, has returned), sem_post 3 and 4; of 3: pthread_mutex_lock 6 and 7, unlock 8 and 9,
// pthread_cond_signal 10 and 11, timedwait 12 and 13, wait 14 and 15; sendto 16 and 17, recvfrom 18 and 19.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <x86intrin.h>

struct record { uint64_t at; uint32_t op, cpu; uint64_t obj; int64_t result; };
struct log { struct record *r; int64_t n, thread; };
enum { LOGS = 64, MAX = 3 << 20 };
static struct log logs[LOGS];
static int used;
static __thread struct log *mine;

static void note(uint32_t op, void *obj, int64_t result) {
    if (!mine) {
        int i = __sync_fetch_and_add(&used, 1);
        mine = &logs[i < LOGS ? i : LOGS - 1];
        mine->thread = syscall(SYS_gettid);
        mine->r = mmap(0, sizeof(struct record) * MAX, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    }
    if (mine->n < MAX) {
        uint32_t cpu;
        uint64_t at = __rdtscp(&cpu);
        mine->r[mine->n++] = (struct record){at, op, cpu, (uint64_t)obj, result};
    }
}

#define WRAP(name, version, op, type, obj, params, args)                                                                               \
    type name params {                                                                                                                 \
        static type(*real) params;                                                                                                     \
        if (!real && version[0])                                                                                                       \
            real = dlvsym(RTLD_NEXT, #name, version);                                                                                  \
        if (!real)                                                                                                                     \
            real = dlsym(RTLD_NEXT, #name);                                                                                            \
        note(op, obj, 0);                                                                                                              \
        type r = real args;                                                                                                            \
        note(op + 1, obj, r);                                                                                                          \
        return r;                                                                                                                      \
    }

WRAP(sem_wait, "", 1, int, s, (sem_t * s), (s))
WRAP(sem_post, "", 3, int, s, (sem_t * s), (s))
WRAP(pthread_mutex_lock, "", 6, int, m, (pthread_mutex_t * m), (m))
WRAP(pthread_mutex_unlock, "", 8, int, m, (pthread_mutex_t * m), (m))
WRAP(pthread_cond_signal, "GLIBC_2.3.2", 10, int, c, (pthread_cond_t * c), (c))
WRAP(pthread_cond_timedwait, "GLIBC_2.3.2", 12, int, c, (pthread_cond_t * c, pthread_mutex_t *m, const struct timespec *t), (c, m, t))
WRAP(pthread_cond_wait, "GLIBC_2.3.2", 14, int, c, (pthread_cond_t * c, pthread_mutex_t *m), (c, m))
WRAP(sendto, "", 16, ssize_t, 0, (int s, const void *b, size_t n, int f, const struct sockaddr *a, socklen_t l), (s, b, n, f, a, l))
WRAP(recvfrom, "", 18, ssize_t, 0, (int s, void *b, size_t n, int f, struct sockaddr *a, socklen_t *l), (s, b, n, f, a, l))

__attribute__((destructor)) static void dump(void) {
    FILE *f = getenv("SHIM_OUT") ? fopen(getenv("SHIM_OUT"), "wb") : 0;
    for (int i = 0; f && i < used && i < LOGS; i++) {
        int64_t head[2] = {logs[i].thread, logs[i].n};
        fwrite(head, sizeof head, 1, f);
        fwrite(logs[i].r, sizeof(struct record), logs[i].n, f);
    }
    if (f)
        fclose(f);
}
