// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/source.h"

class QuaZip;

namespace mooring::exchange {

/// A zip archive, read in memory one file at a time.
class Archive final : public Source
{
public:
    static Result<std::unique_ptr<Source>> open(std::unique_ptr<QIODevice> device, const QString &path);

    Archive(std::unique_ptr<QIODevice> device, std::unique_ptr<QuaZip> zip, const QString &path,
            const QStringList &names);
    ~Archive() override;
    Q_DISABLE_COPY_MOVE(Archive)

private:
    Result<QByteArray> read(const QString &name) override;

    std::unique_ptr<QIODevice> m_device;
    std::unique_ptr<QuaZip> m_zip;
};

} // namespace mooring::exchange
