// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closing.h"

#include <QApplication>
#include <QDialog>
#include <QDrag>
#include <QMainWindow>
#include <QPointer>
#include <QToolTip>

#include <vector>

namespace mooring::ui {

namespace {

// Not close(), which a dialog may refuse, and not the dialog's own reject(), which may ask.
void end(QWidget &above)
{
    if (auto *dialog = qobject_cast<QDialog *>(&above))
        dialog->QDialog::done(QDialog::Rejected);
    above.hide();
}

} // namespace

void closeAbove(const QWidget &window)
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton) // or there is nothing to cancel
        QDrag::cancel();
    QToolTip::hideText();
    const QWidgetList all = QApplication::topLevelWidgets();
    const std::vector<QPointer<QWidget>> shown{all.cbegin(),
                                               all.cend()}; // the end of one may be that of another
    for (const QPointer<QWidget> &above : shown)
        if (above != nullptr && above != &window && above->isVisible()
            && qobject_cast<QMainWindow *>(above) == nullptr)
            end(*above);
}

} // namespace mooring::ui
