#include "model/worker_priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace thalweg::app {

void giveWay()
{
#ifdef __linux__
    constexpr int kNiceness = 10;
    const auto thread = static_cast<id_t>(syscall(SYS_gettid));
    // A thread that waits for a job may be given it to do: then it is the one that paints. A refusal does no harm.
    if (thread != static_cast<id_t>(getpid()))
        setpriority(PRIO_PROCESS, thread, kNiceness); // on Linux of the thread alone
#endif
}

} // namespace thalweg::app
