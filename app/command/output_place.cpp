#include "command/output_place.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace thalweg::app {

namespace {

bool appends(int descriptor) { return (fcntl(descriptor, F_GETFL) & O_APPEND) != 0; }

} // namespace

OutputPlace::OutputPlace(int descriptor) : m_descriptor(descriptor)
{
    struct stat info {};
    if (fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode))
        m_start = appends(descriptor) ? info.st_size : lseek(descriptor, 0, SEEK_CUR);
}

/// Only up to where this process came: behind that somebody else has written.
void OutputPlace::takeBack() const
{
    struct stat info {};
    if (!m_start || fstat(m_descriptor, &info) != 0 || info.st_size != lseek(m_descriptor, 0, SEEK_CUR))
        return;
    if (ftruncate(m_descriptor, *m_start) == 0)
        lseek(m_descriptor, *m_start, SEEK_SET);
}

} // namespace thalweg::app
