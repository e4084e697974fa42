// client PORT SECONDS: sends 32 bytes again and again, each time when the last have come back. cc -O2 -o client client.c
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static int order(const void *a, const void *b) {
    double d = *(const double *)a - *(const double *)b;
    return (d > 0) - (d < 0);
}

static double took[2000000];

int main(int argc, char **argv) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct timeval limit = {1, 0};
    char b[32] = {0};
    int n = 0, s = socket(AF_INET, SOCK_DGRAM, 0);
    connect(s, (struct sockaddr *)&to, sizeof to);
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    usleep(300000);
    double began = now(), sent;
    while ((sent = now()) - began < atof(argv[2]) && n < 2000000) {
        send(s, b, sizeof b, 0);
        if (recv(s, b, sizeof b, 0) > 0)
            took[n++] = now() - sent;
    }
    double all = now() - began;
    qsort(took, n, sizeof *took, order);
    if (n > 0)
        printf("%.0f answers/s, p50 %.1f us, p99 %.1f us\n", n / all, took[n / 2] * 1e6, took[(long)n * 99 / 100] * 1e6);
    send(s, "q", 1, 0);
}
