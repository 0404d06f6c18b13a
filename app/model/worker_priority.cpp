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
    // Of the thread alone: on Linux each has its own. A refusal does no harm.
    thread_local const int done =
        setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), kNiceness);
    static_cast<void>(done);
#endif
}

} // namespace thalweg::app
