#include "model/worker_priority.h"

#include <gtest/gtest.h>

#ifdef __linux__

#include <sys/resource.h>

#include <thread>

namespace thalweg::app {
namespace {

int niceness() { return getpriority(PRIO_PROCESS, 0); } // of the calling thread

/// Who waits for a job may have to do it itself: the thread that paints never gives way.
TEST(WorkerPriority, IsLoweredForWorkersAlone)
{
    const int before = niceness();
    giveWay();
    EXPECT_EQ(niceness(), before);
    int worker = 0;
    std::thread([&worker] {
        giveWay();
        worker = niceness();
    }).join();
    EXPECT_GE(worker, before);
    EXPECT_GE(worker, 10);
}

} // namespace
} // namespace thalweg::app

#endif
